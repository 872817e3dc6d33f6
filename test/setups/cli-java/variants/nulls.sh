# an option without values has no list of them
sed -i 's/private List<String> values = new ArrayList<>();/private List<String> values;/' $main/Option.java
