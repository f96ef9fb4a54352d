/** One event of a stream of server-sent events. */
export interface ServerEvent {
  name: string;
  data: string;
}

/** Takes the pieces of a stream as they come and gives the events that are whole. Comments keep a line alive, no more. */
export class EventLines {
  private rest = '';

  feed(piece: string): ServerEvent[] {
    const parts = (this.rest + piece).split('\n\n');
    this.rest = parts.pop() ?? '';
    return parts.flatMap((part) => {
      const fields = part.split('\n').filter((line) => !line.startsWith(':'));
      const of = (name: string): string | undefined =>
        fields
          .find((line) => line.startsWith(`${name}:`))
          ?.slice(name.length + 1)
          .trimStart();
      const data = of('data');
      return data === undefined ? [] : [{ name: of('event') ?? 'message', data }];
    });
  }
}
