# A fork and a mirror beside origin, and local branches in every relation to origin's.
. "$SETUP/states/tracked.sh"
git remote add fork git@github.com:robin/parcelshop.git
git remote add mirror https://git.example.com/acme/parcelshop.git
git remote set-url --add --push origin git@github.com:acme/parcelshop.git
git -C "$server/acme/parcelshop.git" branch -q -D renovate/vitest-3.x
