# `--name=value` keeps its `=`
sed -i '381s/pos + 1/pos/' $main/DefaultParser.java
