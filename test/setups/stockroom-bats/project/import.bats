
@test "row 1 is read" {
  row="R-1;thing 1;1"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-1 ]
  [ "$stock" -eq 1 ]
}

@test "row 2 is read" {
  row="R-2;thing 2;2"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-2 ]
  [ "$stock" -eq 2 ]
}

@test "row 3 is read" {
  row="R-3;thing 3;3"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-3 ]
  [ "$stock" -eq 3 ]
}

@test "row 4 is read" {
  row="R-4;thing 4;4"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-4 ]
  [ "$stock" -eq 4 ]
}

@test "row 5 is read" {
  row="R-5;thing 5;5"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-5 ]
  [ "$stock" -eq 5 ]
}

@test "row 6 is read" {
  row="R-6;thing 6;6"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-6 ]
  [ "$stock" -eq 6 ]
}

@test "row 7 is read" {
  row="R-7;thing 7;7"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-7 ]
  [ "$stock" -eq 7 ]
}

@test "row 8 is read" {
  row="R-8;thing 8;8"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-8 ]
  [ "$stock" -eq 8 ]
}

@test "row 9 is read" {
  row="R-9;thing 9;9"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-9 ]
  [ "$stock" -eq 9 ]
}

@test "row 10 is read" {
  row="R-10;thing 10;10"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-10 ]
  [ "$stock" -eq 10 ]
}

@test "row 11 is read" {
  row="R-11;thing 11;11"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-11 ]
  [ "$stock" -eq 11 ]
}

@test "row 12 is read" {
  row="R-12;thing 12;12"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-12 ]
  [ "$stock" -eq 12 ]
}

@test "row 13 is read" {
  row="R-13;thing 13;13"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-13 ]
  [ "$stock" -eq 13 ]
}

@test "row 14 is read" {
  row="R-14;thing 14;14"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-14 ]
  [ "$stock" -eq 14 ]
}

@test "row 15 is read" {
  row="R-15;thing 15;15"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-15 ]
  [ "$stock" -eq 15 ]
}

@test "row 16 is read" {
  row="R-16;thing 16;16"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-16 ]
  [ "$stock" -eq 16 ]
}

@test "row 17 is read" {
  row="R-17;thing 17;17"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-17 ]
  [ "$stock" -eq 17 ]
}

@test "row 18 is read" {
  row="R-18;thing 18;18"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-18 ]
  [ "$stock" -eq 18 ]
}

@test "row 19 is read" {
  row="R-19;thing 19;19"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-19 ]
  [ "$stock" -eq 19 ]
}

@test "row 20 is read" {
  row="R-20;thing 20;20"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-20 ]
  [ "$stock" -eq 20 ]
}

@test "row 21 is read" {
  row="R-21;thing 21;21"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-21 ]
  [ "$stock" -eq 21 ]
}

@test "row 22 is read" {
  row="R-22;thing 22;22"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-22 ]
  [ "$stock" -eq 22 ]
}

@test "row 23 is read" {
  row="R-23;thing 23;23"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-23 ]
  [ "$stock" -eq 23 ]
}

@test "row 24 is read" {
  row="R-24;thing 24;24"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-24 ]
  [ "$stock" -eq 24 ]
}

@test "row 25 is read" {
  row="R-25;thing 25;25"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-25 ]
  [ "$stock" -eq 25 ]
}

@test "row 26 is read" {
  row="R-26;thing 26;26"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-26 ]
  [ "$stock" -eq 26 ]
}

@test "row 27 is read" {
  row="R-27;thing 27;27"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-27 ]
  [ "$stock" -eq 27 ]
}

@test "row 28 is read" {
  row="R-28;thing 28;28"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-28 ]
  [ "$stock" -eq 28 ]
}

@test "row 29 is read" {
  row="R-29;thing 29;29"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-29 ]
  [ "$stock" -eq 29 ]
}

@test "row 30 is read" {
  row="R-30;thing 30;30"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-30 ]
  [ "$stock" -eq 30 ]
}

@test "row 31 is read" {
  row="R-31;thing 31;31"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-31 ]
  [ "$stock" -eq 31 ]
}

@test "row 32 is read" {
  row="R-32;thing 32;32"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-32 ]
  [ "$stock" -eq 32 ]
}

@test "row 33 is read" {
  row="R-33;thing 33;33"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-33 ]
  [ "$stock" -eq 33 ]
}

@test "row 34 is read" {
  row="R-34;thing 34;34"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-34 ]
  [ "$stock" -eq 34 ]
}

@test "row 35 is read" {
  row="R-35;thing 35;35"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-35 ]
  [ "$stock" -eq 35 ]
}

@test "row 36 is read" {
  row="R-36;thing 36;36"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-36 ]
  [ "$stock" -eq 36 ]
}

@test "row 37 is read" {
  row="R-37;thing 37;37"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-37 ]
  [ "$stock" -eq 37 ]
}

@test "row 38 is read" {
  row="R-38;thing 38;38"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-38 ]
  [ "$stock" -eq 38 ]
}

@test "row 39 is read" {
  row="R-39;thing 39;39"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-39 ]
  [ "$stock" -eq 39 ]
}

@test "row 40 is read" {
  row="R-40;thing 40;40"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-40 ]
  [ "$stock" -eq 40 ]
}

@test "row 41 is read" {
  row="R-41;thing 41;41"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-41 ]
  [ "$stock" -eq 41 ]
}

@test "row 42 is read" {
  row="R-42;thing 42;42"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-42 ]
  [ "$stock" -eq 42 ]
}

@test "row 43 is read" {
  row="R-43;thing 43;43"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-43 ]
  [ "$stock" -eq 43 ]
}

@test "row 44 is read" {
  row="R-44;thing 44;44"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-44 ]
  [ "$stock" -eq 44 ]
}

@test "row 45 is read" {
  row="R-45;thing 45;45"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-45 ]
  [ "$stock" -eq 45 ]
}

@test "row 46 is read" {
  row="R-46;thing 46;46"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-46 ]
  [ "$stock" -eq 46 ]
}

@test "row 47 is read" {
  row="R-47;thing 47;47"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-47 ]
  [ "$stock" -eq 47 ]
}

@test "row 48 is read" {
  row="R-48;thing 48;48"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-48 ]
  [ "$stock" -eq 48 ]
}

@test "row 49 is read" {
  row="R-49;thing 49;49"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-49 ]
  [ "$stock" -eq 49 ]
}

@test "row 50 is read" {
  row="R-50;thing 50;50"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-50 ]
  [ "$stock" -eq 50 ]
}

@test "row 51 is read" {
  row="R-51;thing 51;51"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-51 ]
  [ "$stock" -eq 51 ]
}

@test "row 52 is read" {
  row="R-52;thing 52;52"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-52 ]
  [ "$stock" -eq 52 ]
}

@test "row 53 is read" {
  row="R-53;thing 53;53"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-53 ]
  [ "$stock" -eq 53 ]
}

@test "row 54 is read" {
  row="R-54;thing 54;54"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-54 ]
  [ "$stock" -eq 54 ]
}

@test "row 55 is read" {
  row="R-55;thing 55;55"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-55 ]
  [ "$stock" -eq 55 ]
}

@test "row 56 is read" {
  row="R-56;thing 56;56"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-56 ]
  [ "$stock" -eq 56 ]
}

@test "row 57 is read" {
  row="R-57;thing 57;57"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-57 ]
  [ "$stock" -eq 57 ]
}

@test "row 58 is read" {
  row="R-58;thing 58;58"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-58 ]
  [ "$stock" -eq 58 ]
}

@test "row 59 is read" {
  row="R-59;thing 59;59"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-59 ]
  [ "$stock" -eq 59 ]
}

@test "row 60 is read" {
  row="R-60;thing 60;60"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-60 ]
  [ "$stock" -eq 60 ]
}

@test "row 61 is read" {
  row="R-61;thing 61;61"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-61 ]
  [ "$stock" -eq 61 ]
}

@test "row 62 is read" {
  row="R-62;thing 62;62"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-62 ]
  [ "$stock" -eq 62 ]
}

@test "row 63 is read" {
  row="R-63;thing 63;63"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-63 ]
  [ "$stock" -eq 63 ]
}

@test "row 64 is read" {
  row="R-64;thing 64;64"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-64 ]
  [ "$stock" -eq 64 ]
}

@test "row 65 is read" {
  row="R-65;thing 65;65"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-65 ]
  [ "$stock" -eq 65 ]
}

@test "row 66 is read" {
  row="R-66;thing 66;66"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-66 ]
  [ "$stock" -eq 66 ]
}

@test "row 67 is read" {
  row="R-67;thing 67;67"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-67 ]
  [ "$stock" -eq 67 ]
}

@test "row 68 is read" {
  row="R-68;thing 68;68"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-68 ]
  [ "$stock" -eq 68 ]
}

@test "row 69 is read" {
  row="R-69;thing 69;69"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-69 ]
  [ "$stock" -eq 69 ]
}

@test "row 70 is read" {
  row="R-70;thing 70;70"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-70 ]
  [ "$stock" -eq 70 ]
}

@test "row 71 is read" {
  row="R-71;thing 71;71"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-71 ]
  [ "$stock" -eq 71 ]
}

@test "row 72 is read" {
  row="R-72;thing 72;72"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-72 ]
  [ "$stock" -eq 72 ]
}

@test "row 73 is read" {
  row="R-73;thing 73;73"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-73 ]
  [ "$stock" -eq 73 ]
}

@test "row 74 is read" {
  row="R-74;thing 74;74"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-74 ]
  [ "$stock" -eq 74 ]
}

@test "row 75 is read" {
  row="R-75;thing 75;75"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-75 ]
  [ "$stock" -eq 75 ]
}

@test "row 76 is read" {
  row="R-76;thing 76;76"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-76 ]
  [ "$stock" -eq 76 ]
}

@test "row 77 is read" {
  row="R-77;thing 77;77"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-77 ]
  [ "$stock" -eq 77 ]
}

@test "row 78 is read" {
  row="R-78;thing 78;78"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-78 ]
  [ "$stock" -eq 78 ]
}

@test "row 79 is read" {
  row="R-79;thing 79;79"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-79 ]
  [ "$stock" -eq 79 ]
}

@test "row 80 is read" {
  row="R-80;thing 80;80"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-80 ]
  [ "$stock" -eq 80 ]
}

@test "row 81 is read" {
  row="R-81;thing 81;81"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-81 ]
  [ "$stock" -eq 81 ]
}

@test "row 82 is read" {
  row="R-82;thing 82;82"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-82 ]
  [ "$stock" -eq 82 ]
}

@test "row 83 is read" {
  row="R-83;thing 83;83"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-83 ]
  [ "$stock" -eq 83 ]
}

@test "row 84 is read" {
  row="R-84;thing 84;84"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-84 ]
  [ "$stock" -eq 84 ]
}

@test "row 85 is read" {
  row="R-85;thing 85;85"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-85 ]
  [ "$stock" -eq 85 ]
}

@test "row 86 is read" {
  row="R-86;thing 86;86"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-86 ]
  [ "$stock" -eq 86 ]
}

@test "row 87 is read" {
  row="R-87;thing 87;87"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-87 ]
  [ "$stock" -eq 87 ]
}

@test "row 88 is read" {
  row="R-88;thing 88;88"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-88 ]
  [ "$stock" -eq 88 ]
}

@test "row 89 is read" {
  row="R-89;thing 89;89"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-89 ]
  [ "$stock" -eq 89 ]
}

@test "row 90 is read" {
  row="R-90;thing 90;90"
  IFS=";" read -r id name stock <<< "$row"
  [ "$id" = R-90 ]
  [ "$stock" -eq 90 ]
}

