# help texts are wrapped one character late
sed -i '552s/pos <= width/pos < width - 4/; 563s/startPos + width/startPos + width - 4/' $main/HelpFormatter.java
