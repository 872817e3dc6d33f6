from django.http import JsonResponse

from shop.models import Item


def item(request, sku):
    found = Item.objects.get(sku=sku)
    return JsonResponse({"sku": found.sku, "gross": found.gross()})


def total(request):
    return JsonResponse({"total": sum(item.gross(item.tax) for item in Item.objects.all())})
