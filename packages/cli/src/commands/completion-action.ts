import type { Action } from "../definition.js";

export const writeScript: Action = async ({ output }, { args }) => {
  await output.text(SCRIPTS[args[0] ?? ""] ?? "");
};

/**
 * Each script hands the words of the command line to `pixwire complete`, and nothing on the line is evaluated. It reads a
 * line per candidate, and a number at the end: 2 stands for no blank behind a candidate, 4 for no files.
 */
const SCRIPTS: Readonly<Record<string, string>> = {
  bash: `# Completion of pixwire in bash
_pixwire() {
  local line="\${COMP_LINE:0:COMP_POINT}" last prefix="" out value directive=4
  local -a words
  read -ra words <<< "$line"
  [[ "$line" == *[[:space:]] ]] && words+=("")
  last="\${words[\${#words[@]}-1]}"
  # bash takes a colon for the end of a word, and replaces only what is behind it.
  [[ "$last" == *:* && "$COMP_WORDBREAKS" == *:* ]] && prefix="\${last%"\${last##*:}"}"
  COMPREPLY=()
  while IFS= read -r out; do
    if [[ "$out" =~ ^:[0-9]+$ ]]; then
      directive="\${out#:}"
    else
      value="\${out%%$'\\t'*}"
      COMPREPLY+=("$(printf '%q' "\${value#"$prefix"}")")
    fi
  done < <(pixwire complete -- "\${words[@]:1}" 2>/dev/null)
  (( directive & 2 )) && compopt -o nospace 2>/dev/null
  (( \${#COMPREPLY[@]} == 0 && !(directive & 4) )) && compopt -o default 2>/dev/null
  return 0
}
complete -F _pixwire pixwire
`,
  zsh: `#compdef pixwire
# Completion of pixwire in zsh
_pixwire() {
  local -a lines values
  local line directive=4
  lines=("\${(@f)$(pixwire complete -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  for line in "\${lines[@]}"; do
    if [[ "$line" == :<-> ]]; then
      directive=\${line#:}
    elif [[ -n "$line" ]]; then
      values+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
    fi
  done
  if (( $#values )); then
    if (( directive & 2 )); then
      _describe 'pixwire' values -S ''
    else
      _describe 'pixwire' values
    fi
  elif (( ! (directive & 4) )); then
    _files
  fi
}
if [[ "$funcstack[1]" == "_pixwire" ]]; then
  _pixwire "$@"
else
  compdef _pixwire pixwire
fi
`,
  fish: `# Completion of pixwire in fish
function __pixwire_complete
    set -l words (commandline -opc) (commandline -ct)
    for line in (pixwire complete -- $words[2..-1] 2>/dev/null)
        if test "$line" = ":0"
            __fish_complete_path (commandline -ct)
        else if not string match -qr '^:[0-9]+$' -- $line
            echo $line
        end
    end
end
complete -c pixwire -f -a '(__pixwire_complete)'
`,
};
