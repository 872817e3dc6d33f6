hundred=broken
. "$SETUP/variants/hundred.sh"
