import { closeSync, constants, openSync } from 'node:fs';

const FORWARDED = ['SIGTERM', 'SIGHUP'] as const;
/** A terminal sends these to the whole process group, so the command has them already. */
const FROM_TERMINAL = ['SIGINT', 'SIGQUIT'] as const;

/**
 * Keeps tks alive until the command has ended, and passes on what the command would not get otherwise.
 * @param flush shows what is held; called for each signal
 * @returns a function that ends it
 */
export function watchSignals(kill: (signal: NodeJS.Signals) => void, flush: () => void): () => void {
  const forward = (signal: NodeJS.Signals) => {
    kill(signal);
    flush();
  };
  const forwardWithoutTerminal = (signal: NodeJS.Signals) => (hasControllingTerminal() ? flush() : forward(signal));
  for (const signal of FORWARDED) process.on(signal, forward);
  for (const signal of FROM_TERMINAL) process.on(signal, forwardWithoutTerminal);
  return () => {
    for (const signal of FORWARDED) process.off(signal, forward);
    for (const signal of FROM_TERMINAL) process.off(signal, forwardWithoutTerminal);
  };
}

function hasControllingTerminal(): boolean {
  try {
    closeSync(openSync('/dev/tty', constants.O_RDONLY | constants.O_NOCTTY));
    return true;
  } catch {
    return false;
  }
}

/**
 * Ends tks as the command ended where a shell wants to know: it leaves its loop only if Ctrl-C killed what it ran.
 * Elsewhere the exit code 128+n says it all.
 */
export function dieAlike(signal: NodeJS.Signals | undefined): void {
  if (signal === 'SIGINT' && hasControllingTerminal()) process.kill(process.pid, signal);
}
