#!/usr/bin/env bats

setup() {
  cd "$BATS_TEST_DIRNAME"
  export STOCK_FILE="$BATS_TEST_TMPDIR/stock.csv"
  printf '%s\n' 'B-2;bellows;5' 'A-1;anvil;2' 'C-3;chisel;40' > "$STOCK_FILE"
}

assert_output() {
  if [ "$output" != "$1" ]; then
    echo "expected: $1"
    echo "got:      $output"
    return 1
  fi
}

@test "lists names in order" {
  run ./stock list
  [ "$status" -eq 0 ]
  assert_output $'anvil\nbellows\nchisel'
}

@test "tells what is scarce" {
  run ./stock scarce
  assert_output "A-1"
}

@test "finds an item" {
  run ./stock find C-3
  [ "$status" -eq 0 ]
  [ "$output" = "C-3;chisel;40" ]
}

@test "says what it does not have" {
  run ./stock find Z-9
  [ "$status" -eq 3 ]
  [[ "$output" = *"no such item: Z-9"* ]]
}

@test "prints usage" {
  run ./stock
  [ "$status" -eq 2 ]
}

@test "adds up" {
  run ./stock total
  assert_output 47
}

@test "locks the file" {
  skip "no flock yet"
}

@test "an empty file has no rows" {
  : > "$STOCK_FILE"
  run ./stock list
  [ -z "$output" ]
}
