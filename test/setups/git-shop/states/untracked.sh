# Only new files: a generated client that nobody added to .gitignore, given with -uall.
mkdir -p src/generated/models src/generated/apis
for noun in Account Claim Consent Depot Dunning Event Invoice Label Manifest Order Parcel Payment Pickup Rate Recipient Refund Surcharge Voucher Webhook; do
  for kind in '' Input Page Status; do echo "export interface $noun$kind {}" > "src/generated/models/$noun$kind.ts"; done
  echo "export class ${noun}sApi {}" > "src/generated/apis/${noun}sApi.ts"
done
