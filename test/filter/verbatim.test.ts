import { describe, expect, it } from 'vitest';
import { words } from '../../src/command-line/words.ts';
import { find, isLive, isVerbatim } from '../../src/filter/find.ts';

const wordsOf = (command: string) => words(command.split(' '));
const verbatim = (command: string) => isVerbatim(find(wordsOf(command)), wordsOf(command));

describe('output for programs', () => {
  it.each([
    'kubectl get pods -o json',
    'kubectl get pods -oyaml',
    'kubectl get pods -o=name',
    'kubectl get pods --output=yaml',
    'kubectl -n shop get pods -o jsonpath={.items[*].metadata.name}',
    'kubectl get pods -o custom-columns=NAME:.metadata.name',
    'kubectl get --raw /healthz',
    'helm list -o json',
    'helm template store',
    'aws ec2 describe-instances --output text',
    'aws --output=table ec2 describe-instances',
    'aws ec2 describe-instances --query Reservations[]',
  ])('%s', (command) => expect(verbatim(command)).toBe(true));
});

describe('output for people', () => {
  it.each([
    'kubectl get pods',
    'kubectl get pods -o wide',
    'kubectl get pods -owide',
    'kubectl get pods --output=wide',
    'helm list -A',
    'aws ec2 describe-instances',
  ])('%s', (command) => expect(verbatim(command)).toBe(false));
});

describe('keeps talking', () => {
  const live = (command: string) => isLive(find(wordsOf(command)), wordsOf(command));
  it.each(['kubectl get pods -w', 'kubectl logs -f web-1', 'kubectl port-forward svc/web 8080:80'])('%s', (command) =>
    expect(live(command)).toBe(true),
  );
  it.each(['kubectl apply -f web.yaml', 'kubectl get -f web.yaml', 'kubectl logs web-1'])('%s', (command) =>
    expect(live(command)).toBe(false),
  );
});
