export interface RetryOptions {
  attempts?: number;
  delay?: number;
  factor?: number;
  sleep?: (ms: number) => Promise<void>;
  shouldRetry?: (error: unknown) => boolean;
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export async function retry<T>(task: (attempt: number) => Promise<T>, options: RetryOptions = {}): Promise<T> {
  const { attempts = 3, delay = 100, factor = 2, sleep = wait, shouldRetry = () => true } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await task(attempt);
    } catch (error) {
      if (attempt >= attempts || !shouldRetry(error)) throw error;
      await sleep(delay * factor ** (attempt - 1));
    }
  }
}

export function backoff(attempts: number, delay = 100, factor = 2, max = 10_000): number[] {
  return Array.from({ length: attempts }, (_, i) => Math.min(max, delay * factor ** i));
}
