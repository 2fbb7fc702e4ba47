from django import forms
from rest_framework import serializers


class UserForm(forms.ModelForm):
    class Meta:
        model = "User"
        # ruleid: model-form-all-fields
        fields = "__all__"


class UserSerializer(serializers.ModelSerializer):
    class Meta:
        model = "User"
        # ruleid: model-form-all-fields
        fields = "__all__"


class OrderForm(forms.ModelForm):
    class Meta:
        model = "Order"
        # ok: model-form-all-fields
        fields = ["name"]


class Filter:
    class Meta:
        # ok: model-form-all-fields
        fields = "__all__"
