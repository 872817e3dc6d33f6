# a half done change: a method renamed, a checked exception added, a field made private, an import lost, a type changed
sed -i 's/static String stripLeadingHyphens(/static String withoutHyphens(/' $main/Util.java
sed -i 's/^import java.util.Map;//' $main/DefaultParser.java
sed -i 's/boolean isRequired() {/int isRequired() {/' $main/Option.java
sed -i 's/public boolean hasOption(final String opt) {/public boolean hasOption(final String opt) throws ParseException {/' $main/CommandLine.java
sed -i 's/private String selected;/private int selected;/' $main/OptionGroup.java
