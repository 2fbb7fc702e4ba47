import { useSearchParams } from 'react-router-dom';

export function Banner() {
  const [params] = useSearchParams();
  const text = params.get('text');
  // ruleid: dom-xss
  return <div dangerouslySetInnerHTML={{ __html: text }} />;
}

export class Page {
  constructor(private route: ActivatedRoute, private sanitizer: DomSanitizer) {}

  load() {
    // ruleid: dom-xss
    this.html = this.sanitizer.bypassSecurityTrustHtml(this.route.snapshot.queryParams.html);
    this.route.queryParams.subscribe((params) => {
      // ruleid: dom-xss
      this.link = this.sanitizer.bypassSecurityTrustUrl(params.link);
    });
    // ok: dom-xss
    this.fixed = this.sanitizer.bypassSecurityTrustHtml('<b>fixed</b>');
  }
}

export function Safe() {
  const [params] = useSearchParams();
  // ok: dom-xss
  return <div>{params.get('text')}</div>;
}
