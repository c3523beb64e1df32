/** Where the executable lands: its own path and Electron's command line follow in the arguments. */
import './boot.ts'
