class A {
  a
  b = 1
  'c'
  [d]
  get
  e() {}
  static
  f
  async
  g
  *h() {}
  i = 1
  ;[j] = 2
  set
  k(v) {}
  accessor
  l
}
