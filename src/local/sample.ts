/** A tool as Claude Code describes one. */
export const TOOL = {
  name: 'Read',
  description: 'Reads a file.',
  input_schema: {
    type: 'object',
    properties: { file_path: { type: 'string', description: 'Absolute path' } },
    required: ['file_path'],
  },
};

/** The smallest request that means something. */
export const messageWith = (tools: readonly object[], model = 'local') => ({
  model,
  messages: [{ role: 'user', content: 'Read the file README.md, please.' }],
  ...(tools.length > 0 && { tools }),
});
