# A codemod over a deep monorepo: 200 changed files, 60 new ones.
export GIT_COMMITTER_DATE=2025-11-18T09:00:00Z GIT_AUTHOR_DATE=2025-11-18T09:00:00Z
each() {
  for package in design-system checkout-web merchant-portal; do
    for area in forms navigation data-display feedback; do
      for part in Button DatePicker Dialog Pagination Select Table Tabs Tooltip; do
        folder="packages/$package/src/components/$area/$part"
        "$@"
      done
    done
  done
}
create() { mkdir -p "$folder"; echo "export const $part = () => null;" > "$folder/$part.tsx"; echo ".root {}" > "$folder/$part.module.css"; }
codemod() { echo "export const $part = forwardRef(() => null);" > "$folder/$part.tsx"; [ "$area" = feedback ] || echo ".root { all: unset }" > "$folder/$part.module.css"; }
stories() { [ "$package" != design-system ] || { mkdir -p "$folder/__tests__"; echo test > "$folder/__tests__/$part.test.tsx"; }; [ "$package" != checkout-web ] || echo story > "$folder/$part.stories.tsx"; }
each create; git add -A; git commit -q -m 'chore: import the web packages'
git push -q origin main 2> /dev/null
git switch -q -c codemod/forward-ref
each codemod; git add packages/design-system packages/checkout-web/src/components/forms
each stories
