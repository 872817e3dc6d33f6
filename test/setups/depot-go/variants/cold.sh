# Nothing is built yet.
rm "$HOME/.cache/go-build"
