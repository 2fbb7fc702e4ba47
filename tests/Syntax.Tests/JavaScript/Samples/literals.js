0; 1.5; .5; 5.; 1e3; 1E-3; 0x1F; 0o17; 0b101; 1_000_000; 10n; 0xFFn; 0.0;
"double \"quoted\" \
continued"; 'single \'quoted\' \u{1F600} \x41'; "";
null; true; false; undefined; NaN;
/a[/\]]b/gi; /(?<year>\d{4})-\k<year>/u; /[\p{L}--[a-z]]/v; /=/; /\//;
