# What pnpm wants to know of a workspace.
printf 'packages:\n  - packages/*\nlinkWorkspacePackages: true\n' > pnpm-workspace.yaml
