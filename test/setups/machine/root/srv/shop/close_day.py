print('close-day: 214 orders, 3 of them without a payment')
