import type { Asked, Said } from './host.ts';
import { type Answered, shortened } from './keep.ts';

/**
 * The answer to a hook that may replace a result.
 * @param say puts the new result into the host's words
 */
export async function replaced(
  { keeping }: Asked,
  of: { readonly folder: string | undefined; readonly session: string | undefined },
  answered: Answered,
  say: (result: unknown) => unknown,
): Promise<Said | undefined> {
  if (answered.slots.length === 0) return undefined;
  const answer = shortened(answered, await keeping(of));
  return answer && { said: say(answer.output), answer, session: of.session };
}
