# A shop's infrastructure for terraform and tofu, of terraform's built-in resource, so that no provider is fetched:
# `terraform STATE`. new: initialised only; bare: not even that; applied: as it stands; changed: then with other settings;
# failing: of which one cannot be made; others name a configuration that is wrong.
cp -r "$SETUP/shop/." .
tool=$(command -v tofu || command -v terraform)
export CHECKPOINT_DISABLE=1
case $1 in
  bare) ;;
  invalid | unformatted | deprecated) cp "$SETUP/$1.tf" . ; "$tool" init > /dev/null ;;
  provider) cp "$SETUP/provider.tf" . ;;
  broken) cp "$SETUP/broken.tf" . ;;
  *) "$tool" init > /dev/null ;;
esac
case $1 in
  applied | changed | failing | gone) "$tool" apply -auto-approve > /dev/null ;;
esac
case $1 in
  changed | failing) cp "$SETUP/next.auto.tfvars" . ;;
  gone) rm -r .terraform modules ;;
esac
if [ "$1" = failing ]; then echo 'broken_service = "search"' >> next.auto.tfvars; fi
