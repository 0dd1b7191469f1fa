/** The process cannot serve with these settings or this database. The message is one sentence for whoever started it. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}
