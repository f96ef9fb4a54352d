import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { Problem } from '../api/problem.js';
import { useTexts } from '../texts/use-texts.js';

interface BoundaryProps {
  /** Another place is another page: what broke the one before does not concern it. */
  place: string;
  children: ReactNode;
}

interface BoundaryState {
  place: string;
  error: Error | null;
}

/** A page that breaks says so, and leaves the menu as it is. */
export class PageBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { place: this.props.place, error: null };

  static getDerivedStateFromError(error: Error): Partial<BoundaryState> {
    return { error };
  }

  static getDerivedStateFromProps({ place }: BoundaryProps, before: BoundaryState): BoundaryState | null {
    return place === before.place ? null : { place, error: null };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? <Broken error={error} /> : this.props.children;
  }
}

function Broken({ error }: { error: Error }) {
  const t = useTexts();
  const requestId = error instanceof Problem ? error.requestId : null;
  return (
    <Result
      status="error"
      title={t.shell.broken}
      subTitle={
        <>
          {t.shell.brokenHint}
          <div translate="no">
            {error.message} {requestId !== null && `(${requestId})`}
          </div>
        </>
      }
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          {t.shell.reload}
        </Button>
      }
    />
  );
}
