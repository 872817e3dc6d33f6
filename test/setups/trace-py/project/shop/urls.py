from django.urls import path

from shop import views

urlpatterns = [path("items/<str:sku>/", views.item), path("total/", views.total)]
