import json,os,re
ROWS={}
for l in open('/work/shared/data/places.tsv'):
    r=l.rstrip('\n').split('\t')
    ROWS[r[0]]=r
OUT='/tmp/w/tb'
def ags(name,land):
    m=[a for a,r in ROWS.items() if r[2]==name and a.startswith(land) and len(a)==8]
    assert len(m)==1,(name,land,m)
    return m[0]
def S(visitor,place,land,date,status='visited',local=None,venue=None,ev=None,tour=None,hosts=None,date_alt=None,ags_alt=None,**kw):
    a=ags(place,land)
    s=dict(visitor=visitor,place=place,ags=a,venue=venue,date=date,status=status,tour=tour,hosts=hosts or [],evidence=ev)
    alt=list(ags_alt or [])
    if ROWS[a][1]=='kreisfreie Stadt' or ROWS[a][1]=='Stadtkreis': alt.append(a[:5])
    else: s['district_ags']=a[:5]
    if alt: s['ags_alt']=alt
    if local and local!=place: s['place_alt']=[local]
    if date_alt: s['date_alt']=date_alt
    s.update(kw)
    return s
CASES=[]
def C(slug,source,published,title,body,stops=(),notes=None,persons=(),places=()):
    i='tb-'+slug
    text=title+'\n\n'+body.strip()+'\n'
    A=dict(id=i,url=None,source=source,title=title,text=text,published=published,language='de')
    E=dict(id=i,text_origin='own',complete=False,persons=list(persons),places=list(places),dates=[],stops=list(stops))
    if notes: E['notes']=notes
    CASES.append((A,E))
def write():
    for A,E in CASES:
        d=os.path.join(OUT,A['id']); os.makedirs(d,exist_ok=True)
        json.dump(A,open(d+'/article.json','w'),ensure_ascii=False,indent=1)
        json.dump(E,open(d+'/expected.json','w'),ensure_ascii=False,indent=1)
