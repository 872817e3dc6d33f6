# Nothing is in the module cache yet.
rm "$HOME/go/pkg/mod"
