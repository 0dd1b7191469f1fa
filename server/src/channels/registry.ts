import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'
import type { Channel } from './channel.ts'
import { createSimulator } from './simulator/simulator.ts'

export type Channels = ReadonlyMap<string, Channel>

/** Every channel of this installation, by name. */
export const createChannels = (db: Database, { simulatorDelayMs }: Pick<Config, 'simulatorDelayMs'>): Channels =>
  new Map([createSimulator(db, { delayMs: simulatorDelayMs })].map((channel) => [channel.name, channel]))

/** What a new transmission goes by. */
export const USUAL_CHANNEL = 'simulator'
