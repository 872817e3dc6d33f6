import { sendEvents, sendJson, textOf, turnOf } from './events.js';

/** OpenAI's chat completions. */
export const chat = {
  serves: /\/chat\/completions$/,
  toolsOf: ({ tools = [] }) => tools,
  resultsIn: ({ messages }) =>
    messages
      .filter(({ role }) => role === 'tool')
      .map(({ tool_call_id: id, content }) => ({ id, turn: turnOf(id), text: textOf(content) })),
  answer(response, { body, calls }) {
    const tools = calls.filter(({ name }) => name);
    const message = {
      role: 'assistant',
      content: calls.find(({ text }) => text)?.text ?? null,
      ...(tools.length > 0 && {
        tool_calls: tools.map(({ id, name, args }, index) => ({
          index,
          id,
          type: 'function',
          function: { name, arguments: JSON.stringify(args) },
        })),
      }),
    };
    const finish_reason = tools.length > 0 ? 'tool_calls' : 'stop';
    const usage = { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 };
    const common = { id: 'chatcmpl-1', created: 1, model: body.model };
    if (!body.stream)
      return sendJson(response, {
        ...common,
        object: 'chat.completion',
        choices: [{ index: 0, message, finish_reason }],
        usage,
      });
    const chunk = (choices, more = {}) => [undefined, { ...common, object: 'chat.completion.chunk', choices, ...more }];
    sendEvents(response, [
      chunk([{ index: 0, delta: message, finish_reason: null }]),
      chunk([{ index: 0, delta: {}, finish_reason }]),
      chunk([], { usage }),
      [undefined, '[DONE]'],
    ]);
  },
};
