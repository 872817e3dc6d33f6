# Read by each fish; put there by `tks init shell`. A script goes on at once; so does a line that no agent has sent.
# Where output goes to can be seen only by a process of its own, so what is defined here starts bash, which does the rest.
if test -n "@ANY@" -a -z "$CLAUDECODE" -a -r @CALL@ -a -r /proc/self/cmdline
    and begin
        test -p /dev/fd/1; or test -S /dev/fd/1
    end
    function __tks_define
        set -l argv (string split0 </proc/self/cmdline)
        set -l at 0
        for each in (seq 2 (count $argv))
            string match -qr '^(-[a-zA-Z]*c|--command)$' -- $argv[$each]; and set at (math $each + 1); and break
        end
        test $at -gt 0; and set -q argv[$at]; or return
        # Lines in which a function could be told from the program.
        string match -qr '(^|[^&<>|])&([^&>]|$)|(^|[\s;(])(trap|type|functions|which|command -[svqa])(\s|$)' -- $argv[$at]; and return
        set -l parent (string match -rg '^PPid:\s+(\d+)' </proc/self/status)
        set -l theirs (string split0 </proc/$parent/environ 2>/dev/null); or return
        for name in @AGENTS@
            set -q $name; and not contains -- "$name=$$name" $theirs; or continue
            set -g __tks_out (string match -r '^(?:mnt_id|ino):.*' </proc/self/fdinfo/1 | string join ' ')
            break
        end
        test -n "$__tks_out"; or return
        # What the line runs gets the environment that it would have without tks.
        if test "$BASH_ENV" = @BASH_ENV@
            set -e BASH_ENV
            set -q TKS_BASH_ENV; and set -gx BASH_ENV $TKS_BASH_ENV
            set -e TKS_BASH_ENV
        end
        for name in (string match -ar '[\w.+-]+' -- $argv[$at])
            contains -- $name @NAMES@; and command -q $name; and not functions -q $name; or continue
            function $name -V name
                command bash @CALL@ $__tks_out $name $argv
            end
        end
    end
    __tks_define
    functions -e __tks_define
end
