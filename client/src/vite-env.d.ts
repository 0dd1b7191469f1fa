/// <reference types="vite/client" />

/** Of this program, put in by the bundler. */
declare const __VERSION__: string
