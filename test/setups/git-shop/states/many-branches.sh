. "$SETUP/states/server-hooks.sh"
for name in feature/pdf-labels feature/webhook-retries fix/currency fix/negative-refunds chore/node-22; do git branch -q "$name" "main~$((${#name} % 9))"; done
git -C "$server/acme/parcelshop.git" branch -q fix/currency main
