import _pos1,_pos2,_neg,_lib,re,json,os,collections
_lib.write()
ids=set();n=st=neg=0;named=bare=0;L=collections.Counter()
for A,E in _lib.CASES:
    d='/tmp/w/tb/'+A['id']
    a=json.load(open(d+'/article.json'));e=json.load(open(d+'/expected.json'))
    assert a['id']==e['id']==os.path.basename(d) and a['id'] not in ids; ids.add(a['id']); n+=1
    t=a['text']; assert a['title'] in t
    if not 250<=len(t)<=1500: print('LEN',a['id'],len(t))
    if not e['stops']: neg+=1
    for s in e['stops']:
        st+=1; assert s['visitor'] in t,(a['id'],s['visitor'])
        assert _lib.ROWS[s['ags']][2]==s['place']
        for x in s.get('ags_alt',[]): assert x in _lib.ROWS
        assert s['evidence'] and s['evidence'] in t,(a['id'],s['evidence'])
        loc=[s['place']]+s.get('place_alt',[])
        assert any(x in t for x in loc),(a['id'],loc)
        for h in s['hosts']: assert h in t,(a['id'],h)
        L[s['ags'][:2]]+=1
        if s['place'] in t: named+=1
        else: bare+=1
        if s['venue'] and s['venue'] not in t: print('venue',a['id'],s['venue'])
        assert s['status'] in('visited','planned','cancelled')
dirs=[x for x in os.listdir('/tmp/w/tb') if x.startswith('tb-')]; assert set(dirs)==ids
print(n,st,neg,st/(n-neg),'named',named,'bare',bare,dict(L))
