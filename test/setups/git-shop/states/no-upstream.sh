git switch -q -c feature/pdf-labels
