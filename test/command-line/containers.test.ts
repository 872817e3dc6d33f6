import { describe, expect, it } from 'vitest';
import { words } from '../../src/command-line/words.ts';
import { find, isLive } from '../../src/filter/find.ts';

const of = (command: string) => words(command.split(' '));

describe('one name for what prints the same', () => {
  it.each([
    ['docker container ls -a', 'docker ps -a'],
    ['docker image ls', 'docker images'],
    ['podman ps', 'docker ps'],
    ['sudo nerdctl -n k8s images', 'docker images'],
    ['docker buildx build -t x .', 'docker build -t x .'],
    ['docker -H tcp://host:2375 container logs web', 'docker logs web'],
    ['docker-compose -f a.yml -p shop up -d', 'docker compose up -d'],
    ['docker compose --profile dev logs web', 'docker logs web'],
    ['docker compose --env-file=.env build', 'docker build'],
    ['docker compose', 'docker compose'],
    ['docker', 'docker'],
  ])('%s', (typed, wanted) => expect(of(typed).join(' ')).toBe(wanted));
});

describe('the command inside a container chooses the filter', () => {
  it.each([
    ['docker exec web npm test', 'npm test'],
    ['docker exec -w /app -e CI=1 --user=node web npx vitest run', 'vitest run'],
    ['docker run --rm -v .:/src -w /src node:20 npm ci', 'npm ci'],
    ['docker compose -f dev.yml run --rm -e CI=1 web pytest -q', 'pytest -q'],
    ['docker-compose exec -T db env', 'env'],
  ])('%s', (typed, wanted) => expect(of(typed).join(' ')).toBe(wanted));

  it.each([
    'docker run --rm -it node:20 npm test',
    'docker run -d --name web nginx:1.22 nginx -g x',
    'docker run --rm alpine',
    'docker run --rm curlimages/curl --help',
    'docker run --entrypoint sh alpine ls',
  ])('not of %s', (typed) => expect(of(typed)[0]).toBe('docker'));
});

describe('what never ends', () => {
  const isEndless = (command: string) => isLive(find(of(command)), of(command));

  it.each([
    'docker compose up',
    'docker-compose -f a.yml up web',
    'docker logs -f web',
    'docker compose logs --follow',
    'docker stats',
    'docker events',
    'docker container stats web',
    'gh run watch 5',
    'gh pr checks --watch',
  ])('%s', (command) => expect(isEndless(command)).toBe(true));

  it.each([
    'docker compose up -d',
    'docker compose up --wait',
    'docker logs web',
    'docker stats --no-stream',
    'docker ps',
    'gh run list',
  ])('not %s', (command) => expect(isEndless(command)).toBe(false));
});
