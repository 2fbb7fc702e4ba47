import numexpr
from PIL import ImageMath
from sympy import sympify


def f(text, image):
    # ruleid: expression-language-of-variable
    a = sympify(text)
    # ruleid: expression-language-of-variable
    b = numexpr.evaluate("2 * " + text)
    # ruleid: expression-language-of-variable
    c = ImageMath.eval(text, image=image)
    # ok: expression-language-of-variable
    d = numexpr.evaluate("2 * a + 1")
    # ok: expression-language-of-variable
    e = image.evaluate(text)
