# The same tests under jest, through babel.
sed -i "s/import { \(.*\) } from 'vitest';/import { \1 } from '@jest\/globals';/; s/\bvi }/jest }/; s/\bvi\./jest./g; s/jest\.fn<Send>(async () =>/jest.fn<Send>(async () =>/" test/*.ts
sed -i 's/^import { \(.*\), type Send \(.*\)/import { \1, type Send \2/' test/*.ts
sed -i '1s#.*#// Jest Snapshot v1, https://jestjs.io/docs/snapshot-testing#; s/summary > is/summary is/' test/__snapshots__/*
echo '{ "presets": [["@babel/preset-env", { "targets": { "node": 20 } }], "@babel/preset-typescript"], "retainLines": false }' > babel.config.json
sed -i 's/vitest run/jest/' package.json
