# Worktrees beside the project: one locked, one whose folder is gone, one detached.
git worktree add -q -b feature/pdf-labels ../parcelshop-pdf-labels main~2
git worktree add -q -b fix/retry-4xx ../parcelshop-retry main~4
git worktree add -q --detach ../parcelshop-v1.2 v1.2.0
git worktree add -q -b review/160 ../review-160 main~9
git worktree lock --reason 'on a USB disk' ../parcelshop-retry
rm -rf ../review-160
