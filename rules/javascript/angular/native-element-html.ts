class Box {
  show(text: string) {
    // ruleid: native-element-html
    this.box.nativeElement.innerHTML = text;
    // ruleid: native-element-html
    this.renderer.setProperty(this.box.nativeElement, "innerHTML", text);
    // ok: native-element-html
    this.box.nativeElement.textContent = text;
    // ok: native-element-html
    this.box.nativeElement.innerHTML = "";
  }
}
