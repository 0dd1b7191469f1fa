/** What we use of saxen, which comes without types. */
declare module 'saxen' {
  type Decode = (text: string) => string
  export class Parser {
    on(
      event: 'openTag',
      handler: (name: string, attributes: () => Record<string, string>, decode: Decode) => void,
    ): this
    on(event: 'closeTag', handler: (name: string) => void): this
    on(event: 'text' | 'cdata', handler: (text: string, decode: Decode) => void): this
    on(event: 'attention' | 'error', handler: () => void): this
    parse(xml: string): void
  }
}
