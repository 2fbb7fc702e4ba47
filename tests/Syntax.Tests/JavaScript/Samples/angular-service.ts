import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
@Injectable({ providedIn: 'root' })
export class UserService<T extends User = User> implements OnInit, OnDestroy {
  private readonly http = inject(HttpClient);
  readonly level = input.required<1 | 2 | 3>();
  @Input({ required: true }) name!: string;
  @ViewChild('ref', { static: false }) private ref?: ElementRef<HTMLDivElement>;
  private cache = new Map<string, Observable<T[]>>();
  constructor(@Inject(TOKEN) private readonly config: Config, @Optional() public parent?: UserService<T>) {}
  get<K extends keyof T>(key: K, options: Partial<Record<K, T[K]>> = {}): Observable<T[K]> {
    return this.http.get<T[K]>(`${this.config.url}/${String(key)}`, { params: options as any }).pipe(map((r): T[K] => r!), catchError(<E extends Error>(e: E) => throwError(() => e)));
  }
  static isUser(this: void, x: unknown): x is User { return typeof x === 'object' && x !== null && 'id' in x; }
  ngOnDestroy(): void { this.cache?.clear(); (this as { name?: string }).name = undefined!; }
}
