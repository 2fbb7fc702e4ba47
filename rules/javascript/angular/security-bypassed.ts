class Comment {
  show(text: string, url: string) {
    // ruleid: security-bypassed
    this.html = this.sanitizer.bypassSecurityTrustHtml(text);
    // ruleid: security-bypassed
    this.link = this.sanitizer.bypassSecurityTrustUrl(url);
    // ok: security-bypassed
    this.icon = this.sanitizer.bypassSecurityTrustHtml("<svg></svg>");
    // ok: security-bypassed
    this.clean = this.sanitizer.sanitize(SecurityContext.HTML, text);
  }
}
