import { chromium } from '/work/main/tests/e2e/node_modules/playwright-core/index.mjs';
const site='http://127.0.0.1:8091';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const c=await b.newContext({javaScriptEnabled:false,viewport:{width:800,height:900},locale:'en-GB',extraHTTPHeaders:{'accept-language':'en'}});
const p=await c.newPage();
let n=0; const shot=async(name)=>{n++; await p.screenshot({path:`/tmp/shots/${String(n).padStart(2,'0')}-${name}.png`,fullPage:true}); console.log(n,name,p.url().replace(site,''), await p.title());};
const who=process.argv[2]||'ana', proc=process.argv[3]||'school-canteen';
await p.goto(`${site}/sign-in?next=%2Fprocedures%2F${proc}`); await p.fill('[name=username]',who); await p.fill('[name=password]','passerelle-demo'); await p.click('main form button');
await shot('procedure');
await p.click('main form button[type=submit]');
await shot('known');
for(let i=0;i<60;i++){
  const url=p.url();
  if(/known$/.test(url)){ await p.click('main form:has(input[name=kept]) button'); await shot('after-known'); continue; }
  if(/check$/.test(url)){ await shot('check'); await p.click('main form button'); await shot('sent'); break; }
  if(/\/q\//.test(url)){
    // answer something plausible
    const h=(await p.textContent('h1')||'').trim();
    const radios=await p.$$('main input[type=radio]'); if(radios.length && !(await p.$('main input[type=radio]:checked'))) await radios[0].check();
    const boxes=await p.$$('main input[type=checkbox]'); if(boxes.length) await boxes[0].check();
    for(const s of await p.$$('main select')) { const v=await s.inputValue(); if(!v) await s.selectOption({index:1}); }
    for(const t of await p.$$('main input:not([type]),main input[type=text],main input[type=email],main input[type=tel]')) { if(!(await t.inputValue())){ const nm=await t.getAttribute('name'); const mode=await t.getAttribute('inputmode'); await t.fill(/day$/.test(nm)?'3':/month$/.test(nm)?'4':/year$/.test(nm)?'2026':mode?'12':'Something'); } }
    for(const t of await p.$$('main textarea')) if(!(await t.inputValue())) await t.fill('Some words');
    await shot('q');
    const btns=await p.$$('main form button'); 
    const go=p.locator('main form button', {hasText:/Continue|That is all|No|Go on/}).last();
    const before=p.url();
    await go.click();
    if(p.url()===before){ await shot('stuck'); console.log('STUCK',h, (await p.textContent('main')).replace(/\s+/g,' ').slice(0,600)); break; }
    continue;
  }
  console.log('elsewhere',url); await shot('elsewhere'); break;
}
await b.close();
