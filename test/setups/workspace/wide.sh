# Six more packages, each built by tsc; some need others.
before=
for name in rules stock parcels labels tours prices; do
  mkdir -p packages/$name/src
  needs=
  [ -z "$before" ] || needs=", \"dependencies\": { \"@depot/$before\": \"1.2.0\" }"
  echo "{ \"name\": \"@depot/$name\", \"version\": \"1.2.0\", \"private\": true, \"type\": \"module\", \"scripts\": { \"build\": \"tsc -p .\" }$needs }" > packages/$name/package.json
  echo '{ "compilerOptions": { "target": "es2022", "module": "nodenext", "outDir": "dist", "strict": true, "declaration": true, "listEmittedFiles": true, "types": [] }, "include": ["src"] }' > packages/$name/tsconfig.json
  printf 'export const %s = (value: number): number => value * 2;\nexport const name = "%s";\n' "$name" "$name" > packages/$name/src/index.ts
  before=$name
done
echo '{ "tasks": { "build": { "dependsOn": ["^build"], "outputs": ["dist/**"] }, "test": { "dependsOn": ["build"] } }, "ui": "stream" }' > turbo.json
