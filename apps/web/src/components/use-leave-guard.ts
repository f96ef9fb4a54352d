import { App } from 'antd';
import { useContext, useEffect } from 'react';
import { createPath, UNSAFE_NavigationContext, useLocation, type To } from 'react-router';

interface LeaveWords {
  title: string;
  content: string;
  leave: string;
  stay: string;
}

/**
 * Asks before a page with something unsaved is left: for another page of the console, or by the browser. The router's own
 * blocker needs a data router, which the console is not; its navigator is what every link goes through.
 */
export function useLeaveGuard(words: LeaveWords | null): void {
  const { navigator } = useContext(UNSAFE_NavigationContext);
  const { pathname } = useLocation();
  const { modal } = App.useApp();
  useEffect(() => {
    if (words === null) return;
    const push = navigator.push.bind(navigator);
    const release = (): void => {
      navigator.push = push;
    };
    navigator.push = (to: To, ...rest) => {
      if (samePage(to, pathname)) {
        push(to, ...rest);
        return;
      }
      const leave = (): void => {
        release();
        push(to, ...rest);
      };
      const { title, content } = words;
      void modal.confirm({ title, content, okText: words.leave, cancelText: words.stay, onOk: leave });
    };
    const guard = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', guard);
    return () => {
      release();
      removeEventListener('beforeunload', guard);
    };
  }, [words, navigator, pathname, modal]);
}

function samePage(to: To, pathname: string): boolean {
  const path = typeof to === 'string' ? to : createPath(to);
  return path.split(/[?#]/)[0] === pathname || /^[?#]/.test(path);
}
