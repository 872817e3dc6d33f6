import { sendEvents, sendJson, turnOf } from './events.js';

/** Gemini's generateContent. */
export const generate = {
  serves: /:(?:streamGenerateContent|generateContent|countTokens)$/,
  toolsOf: ({ tools = [] }) => tools.flatMap(({ functionDeclarations = [] }) => functionDeclarations),
  resultsIn: ({ contents = [] }) =>
    contents
      .flatMap(({ parts = [] }) => parts)
      .flatMap(({ functionResponse }) => functionResponse ?? [])
      .map(({ id, response }) => ({
        id,
        turn: turnOf(id),
        text: response.output ?? JSON.stringify(response),
        error: 'error' in response,
      })),
  answer(response, { path, calls }) {
    if (path.endsWith(':countTokens')) return sendJson(response, { totalTokens: 100 });
    const parts = calls.map(({ id, name, args, text }) => (name ? { functionCall: { id, name, args } } : { text }));
    const whole = {
      candidates: [{ content: { role: 'model', parts }, finishReason: 'STOP', index: 0 }],
      usageMetadata: { promptTokenCount: 100, candidatesTokenCount: 10, totalTokenCount: 110 },
    };
    if (path.endsWith(':streamGenerateContent')) sendEvents(response, [[undefined, whole]]);
    else sendJson(response, whole);
  },
};
