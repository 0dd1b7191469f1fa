/** The states in which SdI, or our own queue, still has something to say. */
export const isMoving = (state: string) => ['QUEUED', 'SENT', 'DELIVERY_RETRYING'].includes(state)
