import { sendEvents, sendJson, textOf, turnOf } from './events.js';

/** OpenAI's responses. */
export const responses = {
  serves: /\/responses$/,
  toolsOf: ({ tools = [] }) => tools,
  resultsIn: ({ input }) =>
    (Array.isArray(input) ? input : [])
      .filter(({ type }) => type?.endsWith('_call_output'))
      .map(({ call_id: id, output }) => ({ id, turn: turnOf(id), text: textOf(output) })),
  answer(response, { body, calls }) {
    const output = calls.map((call, index) =>
      call.name
        ? {
            type: 'function_call',
            id: `fc_${index}`,
            call_id: call.id,
            name: call.name,
            arguments: JSON.stringify(call.args),
          }
        : {
            type: 'message',
            id: `msg_${index}`,
            role: 'assistant',
            content: [{ type: 'output_text', text: call.text, annotations: [] }],
          },
    );
    const usage = {
      input_tokens: 100,
      input_tokens_details: null,
      output_tokens: 10,
      output_tokens_details: null,
      total_tokens: 110,
    };
    const whole = {
      id: 'resp_1',
      object: 'response',
      created_at: 1,
      model: body.model,
      status: 'completed',
      output,
      usage,
    };
    if (!body.stream) return sendJson(response, whole);
    const event = (type, data) => [type, { type, ...data }];
    sendEvents(response, [
      event('response.created', { response: { ...whole, status: 'in_progress', output: [] } }),
      ...output.flatMap((item, output_index) => [
        event('response.output_item.added', { output_index, item }),
        event('response.output_item.done', { output_index, item }),
      ]),
      event('response.completed', { response: whole }),
    ]);
  },
};
